/** Files over the web: a page, calls for the tab of Tasklist, and downloads that no browser executes. */
@NullMarked
package vn.dieuphoi.evidence.web;

import org.jspecify.annotations.NullMarked;
