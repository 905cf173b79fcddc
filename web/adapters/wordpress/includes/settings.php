<?php
/**
 * What the site decided: categories shown, the desk lexicon, who sees marks in published articles. One option, one page
 * under Settings, for those who may manage options.
 *
 * @package Gloss
 */

namespace Gloss;

defined( 'ABSPATH' ) || exit;

const OPTION         = 'gloss_settings';
const CAPABILITY     = 'manage_options';
const CATEGORIES     = array( 'actor', 'place', 'figure', 'asset', 'role' ); // Gloss's closed vocabulary
const AUDIENCES      = array( 'everyone', 'members', 'editors' );
const LEXICON_LIMIT  = 1048576; // bytes
const LEXICON_SAMPLE = "term,aliases,type,role,note\nPort of Harrow,Harrow terminal,port,prefer,";

/** The settings as they hold: whatever is stored, these are well formed. */
function settings(): array {
	return clean_settings( get_option( OPTION, array() ) );
}

/**
 * What may come from a form or an older version, as settings.
 *
 * @param mixed $given Anything.
 */
function clean_settings( $given ): array {
	$given    = is_array( $given ) ? $given : array();
	$shown    = isset( $given['categories'] ) && is_array( $given['categories'] ) ? $given['categories'] : null;
	$audience = $given['audience'] ?? '';
	$lexicon  = is_string( $given['lexicon'] ?? null ) ? $given['lexicon'] : '';
	$lexicon  = str_replace( "\0", '', wp_check_invalid_utf8( $lexicon, true ) );
	return array(
		'categories' => null === $shown ? CATEGORIES : array_values( array_intersect( CATEGORIES, $shown ) ),
		'audience'   => in_array( $audience, AUDIENCES, true ) ? $audience : 'everyone',
		'lexicon'    => strlen( $lexicon ) > LEXICON_LIMIT ? '' : trim( $lexicon ),
	);
}

/** The categories that are not shown, as the element's attribute says it: "figure,role". */
function hidden_categories(): string {
	return implode( ',', array_diff( CATEGORIES, settings()['categories'] ) );
}

/**
 * Whether whoever asks sees marks in this published article.
 *
 * @param int $post_id The article.
 */
function may_see( int $post_id ): bool {
	switch ( settings()['audience'] ) {
		case 'members':
			return is_user_logged_in();
		case 'editors':
			return current_user_can( 'edit_post', $post_id );
		default:
			return true;
	}
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			'gloss',
			OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\\receive_settings',
				'show_in_rest'      => false,
			)
		);
	}
);

/**
 * The form's answer. A form without one box ticked sends no categories at all: that is none of them, not all.
 *
 * @param mixed $given What options.php hands over; its nonce and capability are checked there.
 */
function receive_settings( $given ): array {
	$given   = is_array( $given ) ? $given : array();
	$lexicon = $given['lexicon'] ?? '';
	if ( is_string( $lexicon ) && strlen( $lexicon ) > LEXICON_LIMIT ) {
		add_settings_error( OPTION, 'gloss-lexicon', __( 'The desk lexicon is longer than 1 MB and was not taken.', 'gloss' ) );
		$given['lexicon'] = settings()['lexicon'];
	}
	return clean_settings( $given + array( 'categories' => array() ) );
}

add_action(
	'admin_menu',
	static function () {
		add_options_page( __( 'Gloss', 'gloss' ), __( 'Gloss', 'gloss' ), CAPABILITY, 'gloss', __NAMESPACE__ . '\\settings_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( FILE ),
	static function ( array $links ): array {
		if ( current_user_can( CAPABILITY ) ) {
			$link = '<a href="' . esc_url( admin_url( 'options-general.php?page=gloss' ) ) . '">' . esc_html__( 'Settings', 'gloss' ) . '</a>';
			array_unshift( $links, $link );
		}
		return $links;
	}
);

/** Names of the categories, for people. */
function category_names(): array {
	return array(
		'actor'  => __( 'Actors: people, organisations, groups, countries that act', 'gloss' ),
		'place'  => __( 'Places', 'gloss' ),
		'figure' => __( 'Figures: money, numbers, dates, quantities', 'gloss' ),
		'asset'  => __( 'Strategic assets: ports, weapons, energy, resources', 'gloss' ),
		'role'   => __( 'Roles: titles and offices', 'gloss' ),
	);
}

/** The page itself. */
function settings_page(): void {
	if ( ! current_user_can( CAPABILITY ) ) {
		return;
	}
	$settings  = settings();
	$audiences = array(
		'everyone' => __( 'Everyone', 'gloss' ),
		'members'  => __( 'Whoever is logged in', 'gloss' ),
		'editors'  => __( 'Whoever may edit the article', 'gloss' ),
	);
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<p><?php esc_html_e( 'Gloss reads English articles in the browser. No text leaves this site, and what is stored as an article stays as it was written.', 'gloss' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( 'gloss' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><?php esc_html_e( 'What is marked', 'gloss' ); ?></th>
					<td>
						<fieldset>
							<legend class="screen-reader-text"><?php esc_html_e( 'What is marked', 'gloss' ); ?></legend>
							<?php foreach ( category_names() as $category => $name ) : ?>
								<label>
									<input type="checkbox" name="<?php echo esc_attr( OPTION ); ?>[categories][]" value="<?php echo esc_attr( $category ); ?>" <?php checked( in_array( $category, $settings['categories'], true ) ); ?>>
									<?php echo esc_html( $name ); ?>
								</label><br>
							<?php endforeach; ?>
						</fieldset>
					</td>
				</tr>
				<tr>
					<th scope="row"><?php esc_html_e( 'Who sees marks in published articles', 'gloss' ); ?></th>
					<td>
						<fieldset>
							<legend class="screen-reader-text"><?php esc_html_e( 'Who sees marks in published articles', 'gloss' ); ?></legend>
							<?php foreach ( $audiences as $audience => $name ) : ?>
								<label>
									<input type="radio" name="<?php echo esc_attr( OPTION ); ?>[audience]" value="<?php echo esc_attr( $audience ); ?>" <?php checked( $audience, $settings['audience'] ); ?>>
									<?php echo esc_html( $name ); ?>
								</label><br>
							<?php endforeach; ?>
							<p class="description"><?php esc_html_e( 'Only articles with the Gloss block or the shortcode [gloss] are marked for readers.', 'gloss' ); ?></p>
						</fieldset>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="gloss-lexicon"><?php esc_html_e( 'Desk lexicon (CSV)', 'gloss' ); ?></label></th>
					<td>
						<textarea id="gloss-lexicon" class="large-text code" rows="10" name="<?php echo esc_attr( OPTION ); ?>[lexicon]" placeholder="<?php echo esc_attr( LEXICON_SAMPLE ); ?>"><?php echo esc_textarea( $settings['lexicon'] ); ?></textarea>
						<p class="description"><?php esc_html_e( 'Names your desk knows and Gloss may not, one a line, as the Gloss page exports them. Whoever sees marks can read them in the source of the page.', 'gloss' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
	</div>
	<?php
}
