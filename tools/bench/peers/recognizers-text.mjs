// Recognizers-Text: numbers, ordinals, percentages, currencies, dimensions, dates and times, in English.
import * as module from '@microsoft/recognizers-text-suite';

const suite = module.default ?? module; // node sees one export, a bundler all of them
const { Culture } = suite;
const kinds = ['Number', 'Ordinal', 'Percentage', 'Currency', 'Dimension', 'DateTime'];

export function open() {
  const recognizers = kinds.map((kind) => suite[`recognize${kind}`]);
  return { read: (text) => recognizers.reduce((sum, find) => sum + find(text, Culture.English).length, 0) };
}
