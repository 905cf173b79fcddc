<?php
/**
 * Plugin Name:       Gloss
 * Description:       Marks in an article who acts, where, how much, when, and what is strategically at stake: beside the block editor, and for readers. All of it happens in the browser; no text leaves the site.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The Gloss authors
 * License:           Apache-2.0
 * Text Domain:       gloss
 * Domain Path:       /languages
 *
 * One room for each thing: what the site decided (settings.php), what editors set right (corrections.php), the sidebar of
 * the block editor (editor.php), what readers see (reader.php). Nothing of it changes what is stored as an article.
 *
 * @package Gloss
 */

namespace Gloss;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.0.0'; // web/scripts/wordpress.mjs sets it, here and above
const FILE    = __FILE__;

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/corrections.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/reader.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'gloss', false, dirname( plugin_basename( FILE ) ) . '/languages' );
	}
);
