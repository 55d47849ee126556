# Most errors are small, a few are large
# critic 1: centre, percent
$data1 << EOD
-4.26132 0
-4.048254 0
-3.8351882 0
-3.622122 0
-3.4090562 0
-3.19599 0
-2.9829242 0
-2.7698581 0.390625
-2.556792 0
-2.3437262 0
-2.13066 0
-1.9175941 0
-1.7045281 0
-1.4914621 0.78125
-1.278396 0.78125
-1.06533 1.953125
-0.85226405 4.6875
-0.639198 6.25
-0.42613202 17.96875
-0.21306601 18.359375
0 20.3125
0.21306601 9.765625
0.42613202 8.984375
0.639198 2.734375
0.85226405 3.125
1.06533 1.5625
1.278396 0.390625
1.4914621 0.390625
1.7045281 0
1.9175941 0
2.13066 0
2.3437262 0
2.556792 0
2.7698581 0
2.9829242 0.390625
3.19599 0.390625
3.4090562 0
3.622122 0
3.8351882 0
4.048254 0.390625
4.26132 0.390625
EOD
# critic 2: centre, percent
$data2 << EOD
-4.26132 0
-4.048254 0
-3.8351882 0
-3.622122 0
-3.4090562 0
-3.19599 0
-2.9829242 0
-2.7698581 0
-2.556792 0.390625
-2.3437262 0
-2.13066 0
-1.9175941 0
-1.7045281 0
-1.4914621 0
-1.278396 0.78125
-1.06533 0.78125
-0.85226405 2.734375
-0.639198 2.734375
-0.42613202 9.375
-0.21306601 22.65625
0 17.578125
0.21306601 14.0625
0.42613202 8.203125
0.639198 8.59375
0.85226405 5.859375
1.06533 1.953125
1.278396 1.171875
1.4914621 1.5625
1.7045281 0.390625
1.9175941 0.390625
2.13066 0
2.3437262 0
2.556792 0
2.7698581 0
2.9829242 0
3.19599 0
3.4090562 0.390625
3.622122 0
3.8351882 0
4.048254 0
4.26132 0
EOD
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'errors.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Most errors are small, a few are large' at screen 0.09070312, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'TD errors of critic 1 and critic 2 in one batch' at screen 0.09070312, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.09070312
set rmargin at screen 0.89808005
set tmargin at screen 0.8432292
set bmargin at screen 0.12840278
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
unset logscale x
unset logscale y
set xrange [-4.367853:4.367853]
set yrange [0:25]
set xtics ('−4' -4, '−2' -2, '0' 0, '2' 2, '4' 4) offset character 0,0
set ytics ('0' 0, '5' 5, '10' 10, '15' 15, '20' 20, '25' 25)
unset grid
set grid xtics ytics back linetype 1 linecolor rgb '#DDDDDD' linewidth 1
set label 'critic 1' at screen 0.91403705, screen 0.8253125 left font 'DejaVu Sans Bold,17' textcolor rgb '#E69F00' front
set label 'critic 2' at screen 0.91403705, screen 0.78350693 left font 'DejaVu Sans,15' textcolor rgb '#009E73' front
set label 'TD error Q − y' at screen 0.49439156, screen 0.034340277 center font 'DejaVu Sans,16' textcolor rgb '#222222' front
set label 'share (% per bin)' at screen 0.02267578, screen 0.48581597 center rotate by 90 font 'DejaVu Sans,16' textcolor rgb '#222222' front
plot \
  $data1 using 1:2:(0.19602072) with boxes fillcolor rgb '#E69F00' fillstyle transparent solid 0.70 noborder, \
  $data2 using 1:2 with histeps linecolor rgb '#009E73' linewidth 3 dashtype (5,4)
set output
