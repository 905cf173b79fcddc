// chrono-node: dates and times alone.
import * as chrono from 'chrono-node';

export function open() {
  const now = new Date(2026, 0, 1);
  return { read: (text) => chrono.parse(text, now).length };
}
