package vn.dieuphoi.reporting.dossier;

/** The process in which a dossier is drawn up. */
public interface DossierProcess {

    /**
     * Starts it anew on a dossier whose own has been lost; what was drafted there is drafted again. Joins the caller's
     * transaction.
     *
     * @return false when one is running
     */
    boolean takeUp(String key);
}
