// Style in css`…` templates is text to the minifier: this takes its comments and most of its white space out.
export const squeezeStyles = {
  name: 'gloss-squeeze-styles',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('css`')) return undefined;
    return code.replace(
      /\bcss`([^`]*)`/g,
      (_, style) =>
        `css\`${style
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};]) ?/g, '$1')}\``,
    );
  },
};
