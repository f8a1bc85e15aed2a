/** The data files of offices and people, and lists out of Excel. A fault is told with its line or cell. */
@NullMarked
package vn.dieuphoi.office.file;

import org.jspecify.annotations.NullMarked;
