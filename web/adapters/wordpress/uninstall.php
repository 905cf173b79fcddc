<?php
/**
 * Takes away all that the plugin stored: its option and the corrections beside the articles. The articles keep what their
 * writers put in them.
 *
 * @package Gloss
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$gloss_clean = static function () {
	delete_option( 'gloss_settings' );
	delete_post_meta_by_key( '_gloss_corrections' );
};

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $gloss_site ) {
		switch_to_blog( $gloss_site );
		$gloss_clean();
		restore_current_blog();
	}
} else {
	$gloss_clean();
}
