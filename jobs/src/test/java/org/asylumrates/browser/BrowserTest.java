package org.asylumrates.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.asylumrates.support.SparkTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that looks at editions in Chromium; all of them share one browser, which they may
 * take as a parameter. Without Chromium the class is skipped, or fails where nothing may be.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(BrowserExtension.class)
@SparkTest
@interface BrowserTest {}
