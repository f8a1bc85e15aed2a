/** What is read: plans, items, obligations, requests, reports, page by page. */
@NullMarked
package vn.dieuphoi.api.read;

import org.jspecify.annotations.NullMarked;
