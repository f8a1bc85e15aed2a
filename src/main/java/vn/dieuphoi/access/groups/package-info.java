/**
 * What others say about people: whose account it is whom a directory or a provider knows, and which of their groups stand
 * for which of our offices. An administrator takes over what differs; nothing is taken over by itself.
 */
@NullMarked
package vn.dieuphoi.access.groups;

import org.jspecify.annotations.NullMarked;
