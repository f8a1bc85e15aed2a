/** PDF files as paragraphs and tables: letters by their places, tables by the lines drawn round their cells. */
@NullMarked
package vn.dieuphoi.plan.reading.pdf;

import org.jspecify.annotations.NullMarked;
