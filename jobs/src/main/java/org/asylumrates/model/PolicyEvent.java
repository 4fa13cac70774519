package org.asylumrates.model;

import java.time.LocalDate;

/**
 * A dated event that may move grant rates.
 *
 * @param id short id, as studies name it
 * @param date its day
 * @param label a few words for charts
 * @param title what happened
 * @param citation where it stands
 * @param direction expected direction: restrict, expand, denominator, composition, data break ...
 * @param scope whom it concerned
 * @param certainty how sure the date is
 */
public record PolicyEvent(
    String id,
    LocalDate date,
    String label,
    String title,
    String citation,
    String direction,
    String scope,
    String certainty) {}
