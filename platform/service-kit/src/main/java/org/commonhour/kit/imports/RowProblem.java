package org.commonhour.kit.imports;

/** Why a row cannot be taken: the column and a plain sentence. */
public final class RowProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    public RowProblem(String column, String detail) {
        super(detail, null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
