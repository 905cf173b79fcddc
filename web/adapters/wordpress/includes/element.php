<?php
/**
 * The widget's files: all of them from this site, each under the version's own address.
 *
 * @package Gloss
 */

namespace Gloss;

defined( 'ABSPATH' ) || exit;

const ELEMENT = 'gloss-element'; // handle of the script that defines <gloss-article>

/**
 * Address of one of the plugin's files, another one with every version.
 *
 * @param string $name Below assets/.
 */
function file_url( string $name ): string {
	return add_query_arg( 'ver', VERSION, plugins_url( 'assets/' . $name, FILE ) );
}

add_action(
	'init',
	static function () {
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- file_url() has it
		wp_register_script( ELEMENT, file_url( 'gloss-all.js' ), array(), null, true );
	},
	5
);

/** Loads the widget on the page that is being made, and tells it where its files are and what the desk knows. */
function enqueue_element(): void {
	static $told = false;
	wp_enqueue_script( ELEMENT );
	if ( $told ) {
		return;
	}
	$told    = true;
	$config  = array(
		'worker' => file_url( 'worker.js' ),
		'wasm'   => file_url( 'gloss.wasm' ),
		'pack'   => file_url( 'gloss-en.pack' ),
	);
	$lexicon = settings()['lexicon'];
	if ( '' !== $lexicon ) {
		$config['lexicon'] = $lexicon;
	}
	wp_add_inline_script( ELEMENT, 'window.Gloss = ' . wp_json_encode( $config, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}
