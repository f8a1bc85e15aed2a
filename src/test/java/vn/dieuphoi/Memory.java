package vn.dieuphoi;

/** What a part of the application keeps beside its database, and must forget when it is given another one. */
public interface Memory {

    void forget();
}
