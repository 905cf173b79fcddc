<?php
/**
 * What editors set right: kept beside the article (post meta), never in it. Read and written through the REST API by those
 * who may edit the article.
 *
 * @package Gloss
 */

namespace Gloss;

defined( 'ABSPATH' ) || exit;

const CORRECTIONS = '_gloss_corrections';

add_action(
	'init',
	static function () {
		$text = array(
			'type'      => 'string',
			'maxLength' => 1000,
		);
		register_meta(
			'post',
			CORRECTIONS,
			array(
				'type'          => 'array',
				'single'        => true,
				'default'       => array(),
				'auth_callback' => static function ( $allowed, $key, $post_id ): bool {
					return current_user_can( 'edit_post', $post_id );
				},
				'show_in_rest'  => array(
					'schema' => array(
						'type'     => 'array',
						'maxItems' => 1000,
						'context'  => array( 'edit' ),
						'items'    => array(
							'type'                 => 'object',
							'additionalProperties' => false,
							'properties'           => array(
								'text'   => $text,
								'before' => $text,
								'after'  => $text,
								'as'     => array(
									'type'                 => array( 'object', 'null' ),
									'additionalProperties' => false,
									'properties'           => array(
										'category' => array(
											'type' => 'string',
											'enum' => CATEGORIES,
										),
										'type'     => array(
											'type'      => 'string',
											'maxLength' => 40,
										),
									),
								),
							),
						),
					),
				),
			)
		);
	}
);

/**
 * The corrections of an article.
 *
 * @param int $post_id The article.
 */
function corrections( int $post_id ): array {
	$stored = get_post_meta( $post_id, CORRECTIONS, true );
	return is_array( $stored ) ? array_values( $stored ) : array();
}
