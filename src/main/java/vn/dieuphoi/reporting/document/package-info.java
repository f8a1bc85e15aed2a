/** Reports as files: Word and Excel, in the layout of Nghị định 30/2020/NĐ-CP. */
@NullMarked
package vn.dieuphoi.reporting.document;

import org.jspecify.annotations.NullMarked;
