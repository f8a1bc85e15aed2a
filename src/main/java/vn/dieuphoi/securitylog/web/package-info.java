/** What is seen of each answer that leaves, and the page of the log. */
@NullMarked
package vn.dieuphoi.securitylog.web;

import org.jspecify.annotations.NullMarked;
