package org.asylumrates.synthesize;

/**
 * A court (base city). Code, city, state and circuit are real; weight and lean are invented.
 *
 * @param weight how many cases come to it, relative to others
 * @param detained whether most of its people are in custody
 * @param lean what it adds to the logit of a grant
 * @param second the invented code of its second hearing location
 */
record Court(
    String code,
    String city,
    String state,
    String circuit,
    double weight,
    boolean detained,
    double lean,
    String second) {}
