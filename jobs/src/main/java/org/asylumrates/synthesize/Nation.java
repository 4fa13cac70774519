package org.asylumrates.synthesize;

/**
 * A nationality with its invented share of the cases.
 *
 * @param lean what it adds to the logit of a grant
 * @param profile the column of claims.csv that says which claims its people bring
 */
record Nation(String code, double share, double lean, String language, String profile) {}
