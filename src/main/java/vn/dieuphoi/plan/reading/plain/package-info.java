/** Text files as paragraphs and tables: wrapped lines joined, tables with bars and tables that have lost their lines. */
@NullMarked
package vn.dieuphoi.plan.reading.plain;

import org.jspecify.annotations.NullMarked;
