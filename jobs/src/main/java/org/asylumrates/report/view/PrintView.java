package org.asylumrates.report.view;

/**
 * The shell of the print edition, which its chapters are put into.
 *
 * @param page the first page, whose title is the edition's
 * @param from where the figures come from, in words
 * @param codeVersion the code that made them
 * @param citation how to cite it
 */
public record PrintView(Page page, String from, String codeVersion, String citation)
    implements View {}
