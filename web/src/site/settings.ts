// How the page is looked at, as the hash of its address: settings only, never anything of the text.
//
//   #off=actor,place.city&types=named&view=figures
import { Filter } from '../dom/filter.ts';
import type { View } from './toolbar.ts';
import { isLazy } from './views.ts';

export interface Settings {
  readonly filter: Filter;
  readonly types: boolean; // the type of each mark is named in the text
  readonly view: View;
}

export function parseSettings(hash: string): Settings {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const view = given.get('view');
  return {
    filter: Filter.parse(given.get('off') ?? ''),
    types: given.get('types') === 'named',
    view: isLazy(view) ? view : 'read', // an address does not open an editor
  };
}

/** Empty where everything is as usual. */
export function formatSettings({ filter, types, view }: Settings): string {
  const parts: string[] = [];
  if (filter.words() !== '') parts.push(`off=${filter.words()}`);
  if (types) parts.push('types=named');
  if (isLazy(view)) parts.push(`view=${view}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
