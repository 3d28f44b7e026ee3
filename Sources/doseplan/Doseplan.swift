@main
struct Doseplan {
    static func main() {}
}
