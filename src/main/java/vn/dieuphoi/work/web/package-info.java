/** What scripts ask about due dates. */
@NullMarked
package vn.dieuphoi.work.web;

import org.jspecify.annotations.NullMarked;
