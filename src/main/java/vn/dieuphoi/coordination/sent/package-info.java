/** What an office has asked of others, answer by answer: who has not answered, and what is made of each opinion. */
@NullMarked
package vn.dieuphoi.coordination.sent;

import org.jspecify.annotations.NullMarked;
