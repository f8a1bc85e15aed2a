/**
 * The engine's accounts as this module needs them, and first passwords. The accounts themselves belong to the engine.
 */
@NamedInterface("account")
@NullMarked
package vn.dieuphoi.office.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
