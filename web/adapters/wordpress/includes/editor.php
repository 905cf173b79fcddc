<?php
/**
 * The block editor: the sidebar, and the block that annotates the article for readers.
 *
 * @package Gloss
 */

namespace Gloss;

defined( 'ABSPATH' ) || exit;

const EDITOR = 'gloss-editor';

add_action(
	'init',
	static function () {
		$needs = array( ELEMENT, 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' );
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- file_url() has it
		wp_register_script( EDITOR, file_url( 'editor.js' ), $needs, null, true );
		wp_set_script_translations( EDITOR, 'gloss', dirname( FILE ) . '/languages' );
		register_block_type(
			dirname( FILE ),
			array(
				'render_callback' => static function ( array $attributes, string $content, \WP_Block $block ): string {
					return article_element( (int) ( $block->context['postId'] ?? get_the_ID() ), $attributes );
				},
			)
		);
	}
);

add_action(
	'enqueue_block_editor_assets',
	static function () {
		if ( ! current_user_can( 'edit_posts' ) ) {
			return;
		}
		enqueue_element();
		wp_enqueue_script( EDITOR );
		$options = array( 'hide' => hidden_categories() );
		wp_add_inline_script( EDITOR, 'window.glossEditor = ' . wp_json_encode( $options, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
	}
);
