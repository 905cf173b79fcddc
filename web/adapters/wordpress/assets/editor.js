// The block editor's sidebar and block. Of the editor it takes what the site itself loads (wp.*): there is nothing to build.
//
// The article being written is annotated where it stands: by CSS highlights at the canvas's own root, be that a frame or the
// page. No block, no attribute, no element of the canvas is touched, so what is saved is what would have been saved.
// Corrections go into the post's meta and are saved with it.
(({ blockEditor, blocks, components, data, editPost, editor, element, i18n, plugins }, options) => {
  const { createElement: h, useEffect, useRef, Fragment } = element;
  const { useSelect, useDispatch } = data;
  const { __ } = i18n;
  // At home in wp.editor since 6.6, in wp.editPost before.
  const { PluginSidebar, PluginSidebarMoreMenuItem } = editor?.PluginSidebar === undefined ? editPost : editor;
  const META = '_gloss_corrections';
  const NONE = [];
  // What stands in the canvas and is no text of the article.
  const NO_TEXT = [
    '.block-list-appender',
    '.block-editor-default-block-appender',
    '.block-editor-block-list__insertion-point',
    '.components-placeholder',
    '.components-popover',
    '.wp-block-gloss-article',
  ].join(',');

  function canvas() {
    const frame = document.querySelector('iframe[name="editor-canvas"]');
    const page = frame === null ? document : frame.contentDocument;
    return page?.querySelector('.is-root-container')?.closest('.editor-styles-wrapper') ?? undefined;
  }

  // The canvas comes late, and anew when the editor changes its view: there is no event that says so.
  function followCanvas(found) {
    const look = () => found(canvas());
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }

  function Panel() {
    const place = useRef(null);
    const widget = useRef(null);
    const { corrections, date } = useSelect((select) => {
      const post = select('core/editor');
      return {
        corrections: post.getEditedPostAttribute('meta')?.[META] ?? NONE,
        date: post.getEditedPostAttribute('date')?.slice(0, 10) ?? '',
      };
    }, []);
    const { editPost: edit } = useDispatch('core/editor');

    useEffect(() => {
      const article = document.createElement('gloss-article');
      article.lang = 'en';
      article.setAttribute('panel', 'inline');
      article.setAttribute('correctable', '');
      article.setAttribute('skip', NO_TEXT);
      article.setAttribute('hide', options.hide);
      article.addEventListener('gloss-correct', ({ detail }) => edit({ meta: { [META]: detail.corrections } }));
      widget.current = article;
      const stop = followCanvas((root) => {
        if (root === undefined) article.remove();
        else {
          article.target = root;
          if (!article.isConnected) place.current?.append(article);
        }
      });
      return () => {
        stop();
        article.remove();
      };
    }, []);
    useEffect(() => {
      widget.current.corrections = corrections;
    }, [corrections]);
    useEffect(() => {
      if (date === '') widget.current.removeAttribute('date');
      else widget.current.setAttribute('date', date);
    }, [date]);
    return h('div', { ref: place, className: 'gloss-sidebar' });
  }

  plugins.registerPlugin('gloss', {
    icon: 'editor-spellcheck',
    render: () =>
      h(
        Fragment,
        null,
        h(PluginSidebarMoreMenuItem, { target: 'article' }, __('Gloss', 'gloss')),
        h(PluginSidebar, { name: 'article', title: __('Gloss', 'gloss') }, h(components.PanelBody, null, h(Panel))),
      ),
  });

  blocks.registerBlockType('gloss/article', {
    edit: ({ attributes, setAttributes }) =>
      h(
        'div',
        blockEditor.useBlockProps(),
        h(
          blockEditor.InspectorControls,
          null,
          h(
            components.PanelBody,
            { title: __('Panel', 'gloss') },
            h(components.SelectControl, {
              label: __('Where the panel stands', 'gloss'),
              value: attributes.panel,
              options: [
                { value: 'float', label: __('Over the page, opened by a button', 'gloss') },
                { value: 'inline', label: __('Here, in the article', 'gloss') },
              ],
              onChange: (panel) => setAttributes({ panel }),
            }),
          ),
        ),
        h(
          components.Placeholder,
          { icon: 'editor-spellcheck', label: __('Gloss', 'gloss') },
          __('Readers of this article see who acts, where, how much, when, and what is at stake.', 'gloss'),
        ),
      ),
    save: () => null,
  });
})(window.wp, window.glossEditor);
