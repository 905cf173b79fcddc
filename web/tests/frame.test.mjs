import { expect, test, vi } from 'vitest';
import { Frame } from '../src/embed/frame.ts';

// As much of an element as a frame asks for.
const element = () => ({
  style: { setProperty: () => {} },
  ownerDocument: { createElement: element },
  attachShadow: element,
  setAttribute: () => {},
  addEventListener: () => {},
  append: () => {},
});

test('a panel that is nowhere is hidden, and of no place', () => {
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  const frame = new Frame(element(), { escape: () => {}, again: () => {} });
  const told = (place) => {
    frame.draw({ place, open: false, label: null, count: 0, said: '', error: undefined, retry: false });
    return { names: frame.panel.className.trim(), hidden: frame.panel.hidden };
  };
  expect(told('float')).toEqual({ names: 'panel float', hidden: false });
  expect(told(undefined)).toEqual({ names: 'panel', hidden: true });
});
