// Hands text over to the reader: into the clipboard, or as a file.

/** False where the browser refuses; nothing is thrown. What takes formatted text (Word, a spreadsheet) gets the HTML. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    const { clipboard } = navigator; // undefined on a host without HTTPS
    if (html === undefined || typeof ClipboardItem === 'undefined') await clipboard.writeText(text);
    else await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  area.ariaHidden = 'true';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}

export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser reads it after the click
}

/** With the mark by which spreadsheets know UTF-8 in a file. */
export function saveCsv(name: string, csv: string): void {
  saveFile(name, 'text/csv;charset=utf-8', `\uFEFF${csv}`);
}
