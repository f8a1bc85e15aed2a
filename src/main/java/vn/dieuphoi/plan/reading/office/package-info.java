/** Word and Excel files as paragraphs and tables: counted numbers written out, merged cells over their places. */
@NullMarked
package vn.dieuphoi.plan.reading.office;

import org.jspecify.annotations.NullMarked;
