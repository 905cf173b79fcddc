// The text of a document model, put together piece by piece, and where each piece stands in the model.
//
//   text.block(); text.add('Putin ', 1); text.add('met', 7); text.block(); text.add('Xi', 12)
//   text.text  "Putin met\n\nXi"      text.find(11) { place: 12, inside: 0 }
export class ModelText<Place> {
  #parts: string[] = [];
  #length = 0;
  #gap = '';
  readonly #starts: number[] = [];
  readonly #places: Place[] = [];

  get text(): string {
    return this.#parts.join('');
  }

  /** What follows is another block than what came before. */
  block(): void {
    if (this.#length > 0) this.#gap = '\n\n';
  }

  /** Text that stands in the model unit by unit from this place on. */
  add(text: string, place: Place): void {
    if (text === '') return;
    this.filler(this.#gap);
    this.#gap = '';
    this.#starts.push(this.#length);
    this.#places.push(place);
    this.filler(text);
  }

  /** Text that stands for something else in the model: a line break, a picture. */
  filler(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** The piece that holds the unit at this offset, and how far inside. O(log pieces). */
  find(offset: number): { readonly place: Place; readonly inside: number } | undefined {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const place = this.#places[low];
    return place === undefined ? undefined : { place, inside: offset - (this.#starts[low] ?? 0) };
  }
}
