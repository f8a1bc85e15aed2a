/** The pages of the messages. */
@NullMarked
package vn.dieuphoi.messages.web;

import org.jspecify.annotations.NullMarked;
