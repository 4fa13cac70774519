package org.asylumrates.rates;

/**
 * What people see of a key.
 *
 * @param key the record's own code, or UNKNOWN
 * @param name the key for people
 */
record Label(String key, String name) {}
