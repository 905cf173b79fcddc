// Style in css`…` templates, and in those whose name ends in "Css", is text to the minifier: this takes its comments and most
// of its white space out.
const STYLE = /\b(css|\w+Css = )`((?:[^`$]|\$(?!\{)|\$\{(?:[^`}]|`[^`]*`)*\})*)`/g; // an expression may hold a template

export const squeezeStyles = {
  name: 'gloss-squeeze-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts') || !/\bcss`|Css = `/.test(code)) return undefined;
    return code.replace(
      STYLE,
      (_, opening, style) =>
        `${opening}\`${style
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};]) ?/g, '$1')}\``,
    );
  },
};
