package org.asylumrates.report.view;

/**
 * A file that readers may take.
 *
 * @param href relative to the edition's folder
 * @param name its file name
 * @param says what it holds
 * @param rows number of rows, or empty where it is no table
 * @param size its size for people
 * @param sha256 its checksum
 */
public record Download(
    String href, String name, String says, String rows, String size, String sha256) {}
