/** The pages on absences, people and offices. */
@NullMarked
package vn.dieuphoi.office.web;

import org.jspecify.annotations.NullMarked;
