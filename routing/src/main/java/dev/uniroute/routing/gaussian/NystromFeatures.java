package dev.uniroute.routing.gaussian;

import dev.uniroute.routing.algebra.Matrix;
import dev.uniroute.routing.algebra.SymmetricEigen;
import dev.uniroute.routing.promptmap.RbfKernel;

/**
 * Features whose inner product is the kernel, as nearly as L landmarks allow (Nystrom): with {@code K = V diag(w) V^T} the
 * kernel among the landmarks, {@code z(x) = k(x) V diag(w)^-1/2}.
 *
 * @param kernel the kernel with its landmarks
 * @param projection {@code V diag(w)^-1/2}, [L x L]
 */
record NystromFeatures(RbfKernel kernel, Matrix projection) {

    /** Eigenvalues below it are rounding. */
    private static final double SMALLEST = 1e-6;

    static NystromFeatures of(RbfKernel kernel) {
        SymmetricEigen eigen = new SymmetricEigen(kernel.atRows(kernel.landmarks()));
        return new NystromFeatures(
                kernel, eigen.vectors().scaleColumns(i -> 1 / Math.sqrt(Math.max(eigen.value(i), SMALLEST))));
    }

    /** Row i is z(row i of points), [n x L]. */
    Matrix at(Matrix points) {
        return kernel.atRows(points).times(projection);
    }
}
