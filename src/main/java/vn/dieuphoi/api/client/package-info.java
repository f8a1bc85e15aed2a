/** Programs that read, their keys, and what each may see at the moment of its call. */
@NullMarked
package vn.dieuphoi.api.client;

import org.jspecify.annotations.NullMarked;
