import { expect, test } from 'vitest';
import { Filter } from '../src/dom/filter.ts';
import { formatSettings, parseSettings } from '../src/site/settings.ts';

const city = { category: 'place', type: 'city' } as const;
const country = { category: 'place', type: 'country' } as const;
const acting = { category: 'actor', type: 'country' } as const;
const types = ['city', 'country'] as const;

test('a category goes and comes', () => {
  const off = Filter.all.toggle('place');
  expect([off.shows(city), off.shows(acting), off.state('place')]).toEqual([false, true, 'off']);
  expect(off.toggle('place').words()).toBe('');
});

test('a type goes alone; a category with a type off comes back whole', () => {
  const some = Filter.all.toggleType('place', 'country', types);
  expect([some.shows(country), some.shows(city), some.shows(acting)]).toEqual([false, true, true]);
  expect(some.state('place')).toBe('some');
  expect(some.toggle('place').state('place')).toBe('on');
  expect(some.toggleType('place', 'country', types).state('place')).toBe('on');
});

test('when the last type goes the category is off; one type of it brings back that one alone', () => {
  const off = Filter.all.toggleType('place', 'country', types).toggleType('place', 'city', types);
  expect(off.words()).toBe('place');
  const back = off.toggleType('place', 'city', types);
  expect([back.shows(city), back.shows(country)]).toEqual([true, false]);
});

test('only one category', () => {
  const figures = Filter.all.toggleType('figure', 'date', ['date', 'money']).only('figure');
  expect(figures.isOnly('figure')).toBe(true);
  expect(figures.shows({ category: 'figure', type: 'date' })).toBe(true);
  expect(figures.shows(city)).toBe(false);
  expect(Filter.all.isOnly('figure')).toBe(false);
});

test('goes into the address and comes back; nonsense is passed over', () => {
  const filter = Filter.all.toggle('role').toggleType('place', 'city', types);
  expect(Filter.parse(filter.words()).words()).toBe(filter.words());
  expect(Filter.parse('nobody,place.nothing,place.city.x,<script>,,role').words()).toBe('role');
});

test('settings of a view as a hash, in order and without what is usual', () => {
  const usual = { filter: Filter.all, types: false, view: 'read' } as const;
  expect(formatSettings(usual)).toBe('');
  const other = { filter: Filter.parse('actor,place.city'), types: true, view: 'figures' } as const;
  expect(formatSettings(other)).toBe('#off=actor,place.city&types=named&view=figures');
  const read = parseSettings(formatSettings(other));
  expect([read.filter.words(), read.types, read.view]).toEqual(['actor,place.city', true, 'figures']);
  expect(formatSettings(parseSettings('#mark-12'))).toBe('');
  expect(formatSettings(parseSettings('#off=%E0%A4%A&view=edit&types=1'))).toBe('');
});
