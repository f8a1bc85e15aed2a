package vn.dieuphoi.models.desk;

import java.util.List;

/**
 * What a release would do, and exactly what it would move.
 *
 * @param moves what moves when it comes into force as it was tried
 */
record Survey(Impact impact, List<MovedWork> moves) {}
