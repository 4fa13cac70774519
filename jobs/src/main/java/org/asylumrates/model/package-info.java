/**
 * The vocabulary of the project and the declared columns of every table it stores or publishes.
 * Imports nothing else of ours and no framework.
 */
@NullMarked
package org.asylumrates.model;

import org.jspecify.annotations.NullMarked;
