/**
 * Decisions and counts to estimates of what changed at a study's event. For now: the plain contrast
 * in each of the study's windows.
 */
@NullMarked
package org.asylumrates.effects;

import org.jspecify.annotations.NullMarked;
