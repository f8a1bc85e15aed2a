package vn.dieuphoi.engine.expression;

import java.util.Set;

/** The expressions that stored filters of ours use; a query with any other is refused. */
public final class QueryExpressions {

    public static final String ME = "${currentUser()}";
    public static final String MY_GROUPS = "${currentUserGroups()}";
    public static final String NOW = "${now()}";
    public static final String IN_FIVE_DAYS = "${dateTime().plusDays(5)}";

    static final Set<String> ALLOWED = Set.of(ME, MY_GROUPS, NOW, IN_FIVE_DAYS);

    private QueryExpressions() {}
}
