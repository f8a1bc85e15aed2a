/** What a document says of itself: issuer, number, day, title, legal bases, recipients, signatory, reports. */
@NullMarked
package vn.dieuphoi.plan.reading.head;

import org.jspecify.annotations.NullMarked;
