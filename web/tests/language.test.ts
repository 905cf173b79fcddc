import { expect, test } from 'vitest';
import { isForeign } from '../src/intake/language.ts';
import { sample } from '../src/site/sample.ts';

const german =
  'Die Ministerin fuhr am Dienstag in den Hafen von Bergen und sprach dort mit den Eignern der drei Fähren über die Kosten der neuen ' +
  'Kais. Was sie ihnen sagte, wollte nachher niemand wiederholen, auch nicht der Bürgermeister.';
const dutch =
  'De minister reisde dinsdag naar de haven van Bergen en sprak daar met de eigenaars van de drie veerboten over de kosten. Wat zij ' +
  'hun zei, wilde later niemand herhalen, ook niet de burgemeester of zijn woordvoerder.';
const spanish =
  'La ministra viajó el martes al puerto de Bergen y habló con los dueños de los tres transbordadores sobre el precio de los nuevos ' +
  'muelles. Nadie quiso repetir después lo que les dijo, ni siquiera el alcalde de la ciudad.';

test('tells English from other languages, where there is enough to tell', () => {
  expect(isForeign(sample)).toBe(false);
  expect(isForeign('Bergen, Oslo, Tromsø')).toBe(false);
  expect(isForeign('')).toBe(false);
  expect(isForeign('Xi Jinping (习近平) met the mayor.')).toBe(false);
  for (const text of [german, dutch, spanish, '习近平在北京会见了普京。', 'Министр прибыл в порт.']) {
    expect(isForeign(text), text).toBe(true);
  }
});
