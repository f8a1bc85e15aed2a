package vn.dieuphoi.reporting.web;

import vn.dieuphoi.NotTheirs;

/**
 * Who reads reports.
 *
 * @param leader approves and issues corrections
 * @param writer the standing office, which freezes and writes
 */
record ReportReader(boolean leader, boolean writer, boolean administrator) {

    /** Templates are the standing office's and the administrators'. */
    public boolean keepsTemplates() {
        return writer || administrator;
    }

    void requireWriter() {
        require(writer);
    }

    void requireLeader() {
        require(leader);
    }

    void requireKeeperOfTemplates() {
        require(keepsTemplates());
    }

    private static void require(boolean right) {
        if (!right) {
            throw NotTheirs.place();
        }
    }
}
