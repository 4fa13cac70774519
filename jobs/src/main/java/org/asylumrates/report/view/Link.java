package org.asylumrates.report.view;

/**
 * A link inside the edition.
 *
 * @param href relative to the edition's folder, made of slugs only
 * @param label its words
 */
public record Link(String href, String label) {}
