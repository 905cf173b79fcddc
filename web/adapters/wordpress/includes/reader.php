<?php
/**
 * What readers see: where the article has the block or the shortcode, the element that annotates it. The stored article has
 * the block's comment or the shortcode in it, nothing else; all the rest is made when the page is.
 *
 * @package Gloss
 */

namespace Gloss;

defined( 'ABSPATH' ) || exit;

const READER = 'gloss-reader';

add_action(
	'init',
	static function () {
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- file_url() has it
		wp_register_script( READER, file_url( 'reader.js' ), array( ELEMENT ), null, true );
		add_shortcode( 'gloss', __NAMESPACE__ . '\\shortcode' );
	}
);

/**
 * Id of the element that holds the article on the page.
 *
 * @param int $post_id The article.
 */
function content_id( int $post_id ): string {
	return 'gloss-content-' . $post_id;
}

/**
 * [gloss], [gloss panel="inline"]: the whole article. [gloss]…[/gloss]: what it encloses.
 *
 * @param array|string $attributes Of the shortcode.
 * @param string|null  $content    What it encloses.
 */
function shortcode( $attributes, $content = null ): string {
	$attributes = shortcode_atts( array( 'panel' => 'float' ), (array) $attributes, 'gloss' );
	$enclosed   = null === $content || '' === trim( $content ) ? null : do_shortcode( $content );
	return article_element( (int) get_the_ID(), $attributes, $enclosed );
}

/**
 * <gloss-article> for an article, or nothing for those who are not to see it.
 *
 * @param int         $post_id    The article.
 * @param array       $attributes panel: float or inline.
 * @param string|null $content    HTML that is annotated; null: the whole article.
 */
function article_element( int $post_id, array $attributes, ?string $content = null ): string {
	if ( $post_id <= 0 || is_feed() || ! may_see( $post_id ) ) {
		return (string) $content;
	}
	enqueue_element();
	wp_enqueue_script( READER );
	$said = array(
		'panel' => 'inline' === ( $attributes['panel'] ?? '' ) ? 'inline' : 'float',
		'date'  => get_the_date( 'Y-m-d', $post_id ),
		'hide'  => hidden_categories(),
		'label' => __( 'Gloss: who acts, where, how much, what is at stake', 'gloss' ),
	);
	if ( null === $content ) {
		$said['for'] = content_id( $post_id );
	}
	$corrections = corrections( $post_id );
	if ( array() !== $corrections ) {
		$said['data-corrections'] = wp_json_encode( $corrections );
	}
	$html = '<gloss-article';
	foreach ( array_filter( $said, 'strlen' ) as $name => $value ) {
		$html .= ' ' . $name . '="' . esc_attr( $value ) . '"';
	}
	return $html . '>' . $content . '</gloss-article>';
}

// After blocks (9) and shortcodes (11) are done: an element that asks for the article as a whole gets one to point at.
add_filter(
	'the_content',
	static function ( string $content ): string {
		$id = content_id( (int) get_the_ID() );
		if ( false === strpos( $content, ' for="' . $id . '"' ) || false !== strpos( $content, ' id="' . $id . '"' ) ) {
			return $content;
		}
		return '<div id="' . esc_attr( $id ) . '">' . $content . '</div>';
	},
	20
);
